(* Values of the definitions of the Statements files, computed by Coq; scripts/coq-examples.sh has
   verify compute what stands in quotes and compares. The real-valued network is computed in integers, by theorems of
   Sanity.v. What verify has no command for is compared with the value itself, worked out by hand. *)
From Coq Require Import ZArith List QArith String Reals.
From ExactParity Require Import Statements StatementsTheorem4 StatementsAppendix StatementsSparse Claim2 Sanity.
Import ListNotations.
Open Scope Q_scope.
Set Printing Width 200.
Definition shown (q : Q) : Z * Z := let r := Qred q in (Qnum r, Zpos (Qden r)).

(* Delta: cube, total, minus_one_pow, rational_relu, rational_sum, two_pow *)
Compute ("delta --dimension 3 --bias -1"%string, shown (Delta 3 (-1))).
Compute ("delta --dimension 6 --bias 1/3"%string, shown (Delta 6 (1 # 3))).
Compute ("delta --dimension 9 --bias -5/2"%string, shown (Delta 9 (-(5) # 2))).
(* bias: verify separate has b(d) as its default *)
Compute ("separate-bias 2"%string, shown (inject_Z (Statements.bias 2))).
Compute ("separate-bias 3"%string, shown (inject_Z (Statements.bias 3))).
Compute ("separate-bias 8"%string, shown (inject_Z (Statements.bias 8))).
(* binomial, sum_from: P(x_1 + ... + x_d + b >= 0) = 2^-d sum_{k >= (d-b)/2} C(d,k) *)
Definition tail (d : nat) (k : Z) : Q := inject_Z (sum_from k (Z.of_nat d) (binomial d)) / two_pow d.
Compute ("delta --degree 0 --activation step --by sum --dimension 5 --bias 1"%string, shown (tail 5 2)).
Compute ("delta --degree 0 --activation step --by sum --dimension 7 --bias -3"%string, shown (tail 7 5)).
Compute ("delta --degree 0 --activation step --by sum --dimension 10 --bias 0"%string, shown (tail 10 5)).
(* (21): 2^d E f(x) 1[x_1 + ... + x_d + b >= 0] = (-1)^d sum_{k >= (d-b)/2} (-1)^k C(d,k), both sides of (21) *)
Definition left21 (d : nat) (c : Z) : Q := inject_Z (minus_one_pow (Z.of_nat d) *
  sum_from c (Z.of_nat d) (fun k => minus_one_pow k * binomial d k))%Z / two_pow d.
Definition right21 (d : nat) (c : Z) : Q :=
  inject_Z (minus_one_pow (Z.of_nat d) * (minus_one_pow c * binomial (d - 1) (c - 1)))%Z / two_pow d.
Compute ("delta --activation step --dimension 5 --bias 1"%string, shown (left21 5 2)).
Compute ("delta --activation step --dimension 5 --bias 1"%string, shown (right21 5 2)).
Compute ("delta --activation step --dimension 8 --bias -2"%string, shown (left21 8 5)).
Compute ("delta --activation step --dimension 8 --bias -2"%string, shown (right21 8 5)).
Compute ("delta --activation step --dimension 9 --bias -9"%string, shown (left21 9 9)).
Compute ("delta --activation step --dimension 9 --bias -9"%string, shown (right21 9 9)).
(* value, Claim 2's sum: E f(x) (x_1 + ... + x_d + b)^2 is (-1)^d 2^-d times it at P(k) = (2k - d + b)^2 *)
Definition square_sum (d : nat) (b : Q) : Q :=
  let s := b - of_nat d in inject_Z (minus_one_pow (Z.of_nat d)) * alternating d (fun k => value [s * s; 4 * s;
    4] (of_nat k)) / two_pow d.
Compute ("delta --activation square --dimension 1 --bias 3"%string, shown (square_sum 1 3)).
Compute ("delta --activation square --dimension 2 --bias 1/2"%string, shown (square_sum 2 (1 # 2))).
Compute ("delta --activation square --dimension 4 --bias 7"%string, shown (square_sum 4 7)).
(* the network: grad_v L = -E f(x) ReLU(w.x + b) (dot, parity, hidden, avg, grad, v1 = -gamma grad) *)
Definition gradient (d : nat) (p : Z) (w : list Z) : Q := - inject_Z (coefZ d p w) / two_pow d.
Compute ("gradient -1 1,-1,1"%string, shown (gradient 3 (-1) [1; -1; 1]%Z)).
Compute ("gradient 0 -1,-1,1,-1"%string, shown (gradient 4 0 [-1; -1; 1; -1]%Z)).
Compute ("gradient 2 1,-1,-1,-1,1"%string, shown (gradient 5 2 [1; -1; -1; -1; 1]%Z)).
(* entrywise: w.x is the sum of its entries, and E f(x) ReLU(w.x + b) does not change for w = (1, ..., 1) *)
Definition gradient_entrywise (d : nat) (p : Z) (w : list Z) : Q := - inject_Z
  (fold_right Z.add 0 (map (fun x => parity x * Z.max (total (entrywise w x) + p) 0) (cube d)))%Z / two_pow d.
Compute ("gradient -1 1,-1,1"%string, shown (gradient_entrywise 3 (-1) [1; -1; 1]%Z)).
Compute ("gradient 0 -1,-1,1,-1"%string, shown (gradient_entrywise 4 0 [-1; -1; 1; -1]%Z)).
Compute ("gradient 2 1,-1,-1,-1,1"%string, shown (gradient_entrywise 5 2 [1; -1; -1; -1; 1]%Z)).
(* by hand: C(4,2), C(5,-1), C(3,4); (-1)^7, (-1)^0, (-1)^-2; sums; sizes of the cube and of the set of matrices *)
Compute ("= 6"%string, shown (inject_Z (binomial 4 2))).
Compute ("= 0"%string, shown (inject_Z (binomial 5 (-1)))).
Compute ("= 0"%string, shown (inject_Z (binomial 3 4))).
Compute ("= -1"%string, shown (inject_Z (minus_one_pow 7))).
Compute ("= 1"%string, shown (inject_Z (minus_one_pow 0))).
Compute ("= 1"%string, shown (inject_Z (minus_one_pow (-2)))).
Compute ("= 9"%string, shown (inject_Z (sum_from 2 4 (fun k => k)%Z))).
Compute ("= 3"%string, shown (inject_Z (sum_from 3 3 (fun k => k)%Z))).
Compute ("= 0"%string, shown (inject_Z (sum_from 4 3 (fun k => k)%Z))).
Compute ("= 1"%string, shown (of_nat (List.length (cube 0)))).
Compute ("= 8"%string, shown (of_nat (List.length (cube 3)))).
Compute ("= 64"%string, shown (of_nat (List.length (matrices 3 2)))).
Compute ("= -1"%string, shown (inject_Z (parity [1; -1; 1]%Z))).
Compute ("= 1"%string, shown (inject_Z (total [1; -1; 1]%Z))).
Compute ("= -3"%string, shown (inject_Z (dot [1; 1; -1] [-1; -1; 1])%Z)).
(* by brute force over all W, in Sanity.v: of 256, 4096 and 1024 first layers, those that fail at some input *)
Compute ("= 232"%string, shown (of_nat (failuresZ 2 4 0))).
Compute ("= 2536"%string, shown (of_nat (failuresZ 2 6 0))).
Compute ("= 784"%string, shown (of_nat (failuresZ 2 5 0))).
(* character, subsets, uniform: Fourier coefficients of the threshold function 1[w.x >= T] - 1[w.x < T] *)
Definition threshold_coefficient (A : list bool) (w : list Z) (T : Z) : Q :=
  uniform (List.length A) (fun x => inject_Z (character A x * (if (T <=? dot w x)%Z then 1 else -1))).
Compute ("fourier --weights 3,1,1 --threshold 0 --subset 1"%string,
  shown (threshold_coefficient [true; false; false] [3; 1; 1]%Z 0)).
Compute ("fourier --weights 1,1,1 --threshold 0 --subset 1,2,3"%string,
  shown (threshold_coefficient [true; true; true] [1; 1; 1]%Z 0)).
Compute ("fourier --weights 2,-1,1,3 --threshold 1 --subset 2,4"%string,
  shown (threshold_coefficient [false; true; false; true] [2; -1; 1; 3]%Z 1)).
Compute ("= 16"%string, shown (of_nat (List.length (subsets 4)))).
Compute ("= 2"%string, shown (of_nat (StatementsSparse.size [true; false; true]))).
(* the networks of Lemmas 2 and 4: w = 1, v = -10 after one step of rate 1/500 at x = 1, y = 1; 2·(2·1)^2 = 8 *)
Definition after_step (train : bool) := nth 0 (hinge_step train (1 # 500) 0 [1] 1 [([1], 0, -(10))]) ([], 0, 0).
Compute ("= 49/50"%string, shown (nth 0 (fst (fst (after_step true))) 0)).
Compute ("= -1/50"%string, shown (snd (fst (after_step true)))).
Compute ("= 0"%string, shown (snd (fst (after_step false)))).
Compute ("= -4999/500"%string, shown (snd (after_step true))).
Compute ("= -10"%string, shown (output [([1], 0, -(10))] [1])).
Compute ("= 2"%string, shown (of_nat (nonzero_updates true (1 # 500) 0 (fun _ => 1) [([1], 0, -(10))] [[1]; [-(1)];
  [1]]))).
Compute ("= 1"%string, shown (nth 0 (network (fun z => z * z) [[1]] [0] [[[1]]] [1]) 0)).
Compute ("= 8"%string, shown (nth 0 (rescaled (fun z => z * z) 2 [[1]] [0] [([[1]], 2)] [1]) 0)).
Compute ("= 7"%string, shown (nth 0 (network (fun z => z) [[1; 2]; [0; 1]] [0; 1] [[[1; 2]]] [1; 1]) 0)).
(* hdp_equation_29_step: 1/20736 at d = 2, n = 1; |S| in Appendix C.2; the first two terms of (191) at d = 10 *)
Compute ("= 1/20736"%string, shown (hoeffding_exponent 1 (16 * 2) (1 # 36))).
Compute ("= 1"%string, shown (of_nat (size_of_S 4 2 1))).
Compute ("= 3"%string, shown (of_nat (size_of_S 4 2 3))).
Compute ("= 3"%string, shown (of_nat (size_of_S 6 2 2))).
Compute ("= 3/2"%string, shown (geometric 1 2 (fun l => 2 / two_pow l))).
