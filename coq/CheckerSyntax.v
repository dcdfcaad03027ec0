(* What a proof file says, docs/PROOF-FORMAT.md, sections 1 and 2: expressions, their meaning over the real numbers
   (None: undefined), statements, and what it is for a statement to hold. The theorem about the checker is about
   these definitions. *)
From Coq Require Import ZArith QArith Reals List Bool.
From ExactParity Require Import Statements CheckerPolynomials.
Import ListNotations.
Open Scope R_scope.

Inductive function1 := Factorial | Catalan | Abs | Floor | Ceil | Sign | Sqrt | Relu | Step | ReciprocalFactorial.
Inductive function2 := Binomial | Min | Max | Mod | Clip | Delta.
Inductive function3 := Krawtchouk | DeltaOf.
(* Mean x d e: the mean of e over the points x of the cube {1, -1}^d. Total x, Chi x, ChiOf x m, Index x j: the sum of the
   point's coordinates, their product, the product of the first m, the j-th. Unknown: a name that has no meaning. *)
Inductive tree :=
| Number (n : Z) | Name (x : name) | Neg (a : tree) | Add (a b : tree) | Mul (a b : tree) | Div (a b : tree)
| Pow (a b : tree) | Call1 (f : function1) (a : tree) | Call2 (f : function2) (a b : tree) | Call3 (f : function3) (a b e : tree)
| Sum (k : name) (lo hi body : tree) | Product (k : name) (lo hi body : tree)
| Mean (x : name) (d body : tree) | Total (x : name) | Chi (x : name) | ChiOf (x : name) (m : tree) | Index (x : name) (j : tree)
| Unknown.

(* --- meaning --- *)
Definition integer_of (x : R) : option Z := if Req_EM_T x (IZR (Int_part x)) then Some (Int_part x) else None.
Definition floor (x : R) : R := IZR (Int_part x).
Definition factorial (m : Z) : R := INR (fact (Z.to_nat m)).
(* 1/m!, and 0 for m < 0 *)
Definition reciprocal_factorial (m : Z) : R := if Z_lt_dec m 0 then 0 else / factorial m.
(* C(n, k), 0 unless 0 <= k <= n *)
Definition choose (n k : Z) : R := if Z_lt_dec n 0 then 0 else IZR (binomial (Z.to_nat n) k).
Definition meaning1 (f : function1) (x : R) : option R :=
  match f with
  | Factorial => match integer_of x with
      | Some n => if Z_lt_dec n 0 then None else Some (factorial n) | None => None end
  | Catalan => match integer_of x with
      | Some n => if Z_lt_dec n 0 then None else Some (choose (2 * n) n / IZR (n + 1)) | None => None end
  | Abs => Some (Rabs x)
  | Floor => Some (floor x)
  | Ceil => Some (- floor (- x))
  | Sign => Some (if Rlt_dec 0 x then 1 else if Rlt_dec x 0 then -1 else 0)
  | Sqrt => if Rle_dec 0 x then Some (sqrt x) else None
  | Relu => Some (Rmax x 0)
  | Step => Some (if Rle_dec 0 x then 1 else 0)
  | ReciprocalFactorial => match integer_of x with Some n => Some (reciprocal_factorial n) | None => None end
  end.
(* points of the cube: true stands for -1 *)
Definition coordinate (b : bool) : R := if b then -1 else 1.
Definition total_of (s : list bool) : R := fold_right (fun b r => coordinate b + r) 0 s.
Definition product_of (s : list bool) : R := fold_right (fun b r => coordinate b * r) 1 s.
Definition both (x y : option R) (f : R -> R -> option R) : option R :=
  match x, y with Some a, Some b => f a b | _, _ => None end.
(* the sum over the 2^n points, where it is defined at all of them *)
Fixpoint cube_total (n : nat) (f : list bool -> option R) : option R :=
  match n with
  | O => f []
  | S m => both (cube_total m (fun s => f (false :: s))) (cube_total m (fun s => f (true :: s))) (fun a b => Some (a + b))
  end.
Definition mean_over (d : R) (f : list bool -> option R) : option R :=
  match integer_of d with
  | Some n => if Z_lt_dec n 0 then None else match cube_total (Z.to_nat n) f with Some v => Some (v / 2 ^ Z.to_nat n) | None => None end
  | None => None
  end.
(* the product of the first m coordinates, 0 <= m <= d; the j-th, 1 <= j <= d *)
Definition block_of (s : list bool) (m : R) : option R :=
  match integer_of m with
  | Some n => if Z_lt_dec n 0 then None else if Z_lt_dec (Z.of_nat (length s)) n then None else Some (product_of (firstn (Z.to_nat n) s))
  | None => None
  end.
Definition coordinate_of (s : list bool) (j : R) : option R :=
  match integer_of j with
  | Some n => if Z_lt_dec n 1 then None else match nth_error s (Z.to_nat (n - 1)) with Some b => Some (coordinate b) | None => None end
  | None => None
  end.
Definition meaning2 (f : function2) (x y : R) : option R :=
  match f with
  | Binomial => match integer_of x, integer_of y with Some n, Some k => Some (choose n k) | _, _ => None end
  | Min => Some (Rmin x y)
  | Max => Some (Rmax x y)
  | Mod => if Req_EM_T y 0 then None else Some (x - y * floor (x / y))
  | Clip => Some (Rmax 0 (Rmin x y))
  | Delta => mean_over x (fun s => Some (product_of s * Rmax (total_of s + y) 0))
  end.
Definition power_of (a : R) (n : Z) : option R :=
  if Z_lt_dec n 0 then if Req_EM_T a 0 then None else Some (powerRZ a n) else Some (powerRZ a n).
(* g lo + g (lo + 1) + ..., n terms, all defined; likewise the product *)
Fixpoint sum_terms (n : nat) (lo : Z) (g : Z -> option R) : option R :=
  match n with O => Some 0 | S m => both (g lo) (sum_terms m (lo + 1) g) (fun a b => Some (a + b)) end.
Fixpoint product_terms (n : nat) (lo : Z) (g : Z -> option R) : option R :=
  match n with O => Some 1 | S m => both (g lo) (product_terms m (lo + 1) g) (fun a b => Some (a * b)) end.
Definition length_of_range (lo hi : Z) : nat := Z.to_nat (hi + 1 - lo).
Definition bind (rho : valuation) (k : name) (x : R) : valuation := fun y => if Pos.eqb y k then x else rho y.
Definition over_range (lo hi : option R) (f : Z -> Z -> option R) : option R :=
  both lo hi (fun a b => match integer_of a, integer_of b with Some m, Some n => f m n | _, _ => None end).

(* sum over 0 <= j <= k of (-1)^j C(i, j) C(n - i, k - j), 0 <= i <= n *)
Definition krawtchouk (k i n : Z) : option R :=
  if Z_lt_dec i 0 then None else if Z_lt_dec n i then None else
  sum_terms (length_of_range 0 k) 0 (fun j => Some ((-1) ^ Z.to_nat j * choose i j * choose (n - i) (k - j))).
Definition meaning3 (f : function3) (x y z : R) : option R :=
  match f with
  | Krawtchouk => match integer_of x, integer_of y, integer_of z with Some k, Some i, Some n => krawtchouk k i n | _, _, _ => None end
  | DeltaOf => mean_over x (fun s => both (block_of s z) (Some (Rmax (total_of s + y) 0)) (fun a b => Some (a * b)))
  end.
(* the points that names stand for *)
Definition points : Type := name -> list bool.
Definition no_points : points := fun _ => [].
Definition bind_point (pts : points) (x : name) (s : list bool) : points := fun y => if Pos.eqb y x then s else pts y.

Fixpoint meaning_at (pts : points) (rho : valuation) (t : tree) : option R :=
  match t with
  | Number n => Some (IZR n)
  | Name x => Some (rho x)
  | Neg a => match meaning_at pts rho a with Some x => Some (- x) | None => None end
  | Add a b => both (meaning_at pts rho a) (meaning_at pts rho b) (fun x y => Some (x + y))
  | Mul a b => both (meaning_at pts rho a) (meaning_at pts rho b) (fun x y => Some (x * y))
  | Div a b => both (meaning_at pts rho a) (meaning_at pts rho b) (fun x y => if Req_EM_T y 0 then None else Some (x / y))
  | Pow a b => both (meaning_at pts rho a) (meaning_at pts rho b)
      (fun x y => match integer_of y with Some n => power_of x n | None => None end)
  | Call1 f a => match meaning_at pts rho a with Some x => meaning1 f x | None => None end
  | Call2 f a b => both (meaning_at pts rho a) (meaning_at pts rho b) (meaning2 f)
  | Sum k lo hi body => over_range (meaning_at pts rho lo) (meaning_at pts rho hi)
      (fun m n => sum_terms (length_of_range m n) m (fun i => meaning_at pts (bind rho k (IZR i)) body))
  | Product k lo hi body => over_range (meaning_at pts rho lo) (meaning_at pts rho hi)
      (fun m n => product_terms (length_of_range m n) m (fun i => meaning_at pts (bind rho k (IZR i)) body))
  | Call3 f a b e => match meaning_at pts rho a, meaning_at pts rho b, meaning_at pts rho e with
      | Some x, Some y, Some z => meaning3 f x y z | _, _, _ => None end
  | Mean x d body => match meaning_at pts rho d with
      | Some n => mean_over n (fun s => meaning_at (bind_point pts x s) rho body) | None => None end
  | Total x => Some (total_of (pts x))
  | Chi x => Some (product_of (pts x))
  | ChiOf x m => match meaning_at pts rho m with Some n => block_of (pts x) n | None => None end
  | Index x j => match meaning_at pts rho j with Some n => coordinate_of (pts x) n | None => None end
  | Unknown => None
  end.
Notation meaning := (meaning_at no_points).

(* --- statements --- *)
Inductive relation := Equal | Unequal | Less | AtMost | Greater | AtLeast.
Definition related (r : relation) (x y : R) : Prop :=
  match r with
  | Equal => x = y | Unequal => x <> y | Less => x < y | AtMost => x <= y | Greater => x > y | AtLeast => x >= y
  end.
(* form >= 0, form > 0, form = rest (mod 2) *)
Inductive condition := NotNegative | IsPositive | Modulo2 (rest : Z).
Record constraint := { form : tree; says : condition }.
Record link := { left : tree; relates : relation; right : tree }.
Record statement := { variables : list (name * bool); constraints : list constraint; links : list link }. (* true: real *)

Definition constraint_holds (rho : valuation) (c : constraint) : Prop :=
  exists x, meaning rho (form c) = Some x /\
  match says c with
  | NotNegative => 0 <= x | IsPositive => 0 < x | Modulo2 r => exists z, x = IZR z /\ (z mod 2 = r)%Z
  end.
(* integer variables are integers, the constraints hold; names that are no variables, of which there are none in a
   well-formed statement, are 0 *)
Definition in_domain (s : statement) (rho : valuation) : Prop :=
  (forall x, In (x, false) (variables s) -> exists z, rho x = IZR z) /\
  (forall c, In c (constraints s) -> constraint_holds rho c) /\
  (forall x, ~ In x (map fst (variables s)) -> rho x = 0).
Definition link_holds (rho : valuation) (l : link) : Prop :=
  exists x y, meaning rho (left l) = Some x /\ meaning rho (right l) = Some y /\ related (relates l) x y.
(* at every point of the domain every link holds, with both sides defined *)
Definition holds (s : statement) : Prop :=
  forall rho, in_domain s rho -> forall l, In l (links s) -> link_holds rho l.
