(* Rows of arXiv 2412.04910 as corrected: (191), the bound on alpha from d = 5 on, the output scaling of Lemma 4. *)
From Coq Require Import ZArith List Lia QArith Qfield Lqa.
From ExactParity Require Import Statements StatementsAppendix RationalSums.
Import ListNotations.
Open Scope Q_scope.

(* --- (191) --- *)
Lemma geometric_tail k : forall a,
  rational_sum (map (fun l => 1 / two_pow (S l)) (seq a k)) == 1 / two_pow a - 1 / two_pow (a + k).
Proof.
  induction k as [|k IH]; intros a.
  - rewrite Nat.add_0_r. cbn [seq map]. change (rational_sum []) with 0. field. apply two_pow_nonzero.
  - cbn [seq map]. rewrite rational_sum_cons, IH. replace (S a + k)%nat with (a + S k)%nat by lia.
    rewrite two_pow_S. field. split; apply two_pow_nonzero.
Qed.
Lemma power_mult x y n : power (x * y) n == power x n * power y n.
Proof. induction n as [|n IH]. reflexivity. cbn [power]. rewrite IH. ring. Qed.
Lemma power_unit x n : 0 <= x -> x <= 1 -> 0 <= power x n /\ power x n <= 1.
Proof. intros H K. induction n as [|n [A B]]; cbn [power]. lra. split; nra. Qed.
Lemma power_ext x y n : x == y -> power x n == power y n.
Proof. intros H. induction n as [|n IH]. reflexivity. cbn [power]. rewrite IH, H. reflexivity. Qed.
Lemma power_nonneg x n : 0 <= x -> 0 <= power x n.
Proof. intros H. induction n as [|n IH]; cbn [power]. lra. nra. Qed.
Lemma power_two_pow a n : power (two_pow a) n == two_pow (n * a).
Proof.
  induction n as [|n IH]. reflexivity. cbn [power]. rewrite IH. unfold two_pow.
    rewrite <- inject_Z_mult, <- Z.pow_add_r by lia.
  replace (Z.of_nat a + Z.of_nat (n * a))%Z with (Z.of_nat (S n * a)) by lia. reflexivity.
Qed.
Theorem hdp_equation_191_corrected : StatementsAppendix.hdp_equation_191_corrected.
Proof.
  intros d n _. set (a := ((d + 9) / 10)%nat). unfold geometric.
  set (s := rational_sum (map (fun l => 1 / two_pow (S l)) (seq a (S n - a)))).
  assert (E : s == 1 / two_pow a - 1 / two_pow (a + (S n - a))) by apply geometric_tail.
  pose proof (two_pow_pos a) as A. pose proof (two_pow_pos (a + (S n - a))) as B.
  pose proof (two_pow_le a (a + (S n - a)) ltac:(lia)) as AB. set (u := two_pow a) in *.
    set (v := two_pow (a + (S n - a))) in *.
  assert (S0 : 0 <= s).
  { rewrite E. setoid_replace (1 / u - 1 / v) with ((v - u) / (u * v)) by (field; split; lra).
    apply Qle_shift_div_l; nra. }
  assert (S1 : s * u <= 1).
  { rewrite E. setoid_replace ((1 / u - 1 / v) * u) with (1 - u / v) by (field; split; lra).
    assert (0 <= u / v) by (apply Qle_shift_div_l; lra). lra. }
  assert (D : two_pow d <= power u 10).
  { unfold u. rewrite power_two_pow. apply two_pow_le. unfold a. pose proof (Nat.div_mod (d + 9) 10 ltac:(lia)).
    pose proof (Nat.mod_upper_bound (d + 9) 10 ltac:(lia)). lia. }
  apply Qle_trans with (power s 10 * power u 10).
  - pose proof (power_nonneg s 10 S0). rewrite !(Qmult_comm (power s 10)). now apply Qmult_le_compat_r.
  - rewrite <- power_mult. apply power_unit; [nra | exact S1].
Qed.

(* --- alpha --- *)
Lemma filter_xor {A} (p q : A -> bool) l :
  (length (filter p l) <= length (filter (fun a => xorb (p a) (q a)) l) + length (filter q l))%nat.
Proof. induction l as [|a l IH]; cbn [filter]; auto. destruct (p a), (q a); cbn [xorb length]; lia. Qed.
Lemma filter_equal j l : NoDup l -> (length (filter (fun i => (i =? j)%nat) l) <= 1)%nat.
Proof.
  induction 1 as [|a l Ha Hl IH]; cbn [filter]; [cbn; lia|]. destruct (Nat.eqb_spec a j) as [->|]; [|exact IH].
  replace (filter (fun i => (i =? j)%nat) l) with (@nil nat); [cbn; lia|]. clear IH Hl.
  induction l as [|e l IH]; [reflexivity|]. cbn [filter]. destruct (Nat.eqb_spec e j) as [->|].
  - exfalso. apply Ha. now left.
  - apply IH. intros K. apply Ha. now right.
Qed.
Lemma filter_below m d : (m <= d)%nat -> (m <= length (filter (fun l => (l <=? m)%nat) (seq 1 d)))%nat.
Proof.
  intros H. replace d with (m + (d - m))%nat by lia. rewrite seq_app, filter_app, app_length.
  replace (length (filter (fun l => (l <=? m)%nat) (seq 1 m))) with m; [lia|].
  assert (F : forall l : list nat, (forall i, In i l -> (i <= m)%nat) -> filter (fun i => (i <=? m)%nat) l = l).
  { induction l as [|i l IH]; intros K; [reflexivity|]. cbn [filter].
    rewrite (proj2 (Nat.leb_le i m)) by (apply K; now left). f_equal. apply IH. intros; apply K; now right. }
  rewrite F by (intros i Hi; apply in_seq in Hi; lia). now rewrite seq_length.
Qed.
Theorem hdp_appendix_c_alpha__from_five : StatementsAppendix.hdp_appendix_c_alpha__from_five.
Proof.
  intros d a j s s0 _ Hd Ha Hj H0 H1.
  assert (L : (d <= 3 * size_of_S d a j)%nat).
  { unfold size_of_S. pose proof (filter_xor (fun l => (l <=? d - a)%nat) (fun l => (l =? j)%nat) (seq 1 d)).
    pose proof (filter_equal j (seq 1 d) (seq_NoDup d 1)). pose proof (filter_below (d - a) d ltac:(lia)). lia. }
  set (k := size_of_S d a j) in *. clearbody k.
  assert (D : 0 < of_nat d) by (unfold of_nat, Qlt; cbn [Qnum Qden inject_Z]; lia).
  assert (K : of_nat d <= 3 * of_nat k) by (unfold of_nat, Qle; cbn [Qnum Qden inject_Z Qmult]; lia).
  set (e := of_nat d) in *. set (c := of_nat k) in *. clearbody e c.
  apply Qle_shift_div_l; [nra|]. setoid_replace (1 / (3 * (1 + s0)) * (e * (1 + s))) with (e * (1 + s) / (3 * (1 +
    s0)))
    by (field; lra).
  apply Qle_shift_div_r; nra.
Qed.

(* --- Lemma 4 --- *)
Lemma inner_scaled C k : forall row u u', Forall2 Qeq u' (map (Qmult k) u) ->
  inner (map (Qmult C) row) u' == C * k * inner row u.
Proof.
  induction row as [|a row IH]; intros u u' H. cbn. ring. destruct u as [|c u]; inversion H as [|c' e l m E F];
    subst; cbn [map inner].
  ring. rewrite (IH u l F), E. ring.
Qed.
Lemma map_homogeneous H h s : homogeneous H h -> 0 <= s -> forall x x', Forall2 Qeq x' (map (Qmult s) x) ->
  Forall2 Qeq (map h x') (map (Qmult (power s H)) (map h x)).
Proof.
  intros [P Q] Hs. induction x as [|a x IH]; intros x' F; inversion F as [|c e l m E G]; subst; cbn [map];
  constructor. rewrite (P _ _ E). now apply Q. now apply IH.
Qed.
Lemma upper_layers_scaled H h : homogeneous H h -> forall layers s x x', 0 <= s ->
  (forall p : matrix * Q, In p layers -> 1 < snd p) -> Forall2 Qeq x' (map (Qmult s) x) ->
  Forall2 Qeq (upper_layers h (map (fun p => scale_matrix (snd p) (fst p)) layers) x')
              (map (Qmult (fold_left (fun s c => c * power s H) (map snd layers) s)) (upper_layers h (map fst
                layers) x)).
Proof.
  intros Hh. induction layers as [|[W C] layers IH]; intros s x x' Hs HC F; cbn [map upper_layers fold_left fst snd].
  exact F. assert (C1 : 1 < C) by (apply (HC (W, C)); now left).
  apply IH.
  - pose proof (power_nonneg s H Hs). nra.
  - intros p Hp. apply HC. now right.
  - pose proof (map_homogeneous H h s Hh Hs x x' F) as G. unfold apply, scale_matrix. rewrite !map_map.
    induction W as [|row W IHW]; cbn [map]; constructor. exact (inner_scaled C (power s H) row (map h x) (map h x')
      G). apply IHW.
    intros p [<-|Hp]; [exact C1 | apply HC; now right].
Qed.
Theorem hdp_lemma_4_corrected : StatementsAppendix.hdp_lemma_4_corrected.
Proof.
  intros H h C1 W1 b1 layers x _ Hh HC1 HC. unfold rescaled, network. apply upper_layers_scaled; auto. lra.
  unfold apply, scale_matrix. rewrite map_map. revert b1. induction W1 as [|row W IH]; intros [|b b1];
    cbn [map combine]; constructor.
  - cbn [fst snd]. assert (E : inner (map (Qmult C1) row) x == C1 * 1 * inner row x).
    { apply inner_scaled. clear. induction x; cbn [map]; constructor; auto. ring. }
    rewrite E. ring.
  - apply IH.
Qed.
